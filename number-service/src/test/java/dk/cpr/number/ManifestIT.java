package dk.cpr.number;

import dk.cpr.test.contract.ServiceManifest;

class ManifestIT extends ServiceManifest {}
