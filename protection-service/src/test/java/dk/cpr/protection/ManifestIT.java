package dk.cpr.protection;

import dk.cpr.test.contract.ServiceManifest;

class ManifestIT extends ServiceManifest {}
