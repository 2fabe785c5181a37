package dk.cpr.address;

import dk.cpr.test.contract.ServiceManifest;

class ManifestIT extends ServiceManifest {}
