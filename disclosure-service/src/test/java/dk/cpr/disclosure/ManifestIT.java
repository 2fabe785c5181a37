package dk.cpr.disclosure;

import dk.cpr.test.contract.ServiceManifest;

class ManifestIT extends ServiceManifest {}
