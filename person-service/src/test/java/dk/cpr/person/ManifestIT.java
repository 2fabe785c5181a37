package dk.cpr.person;

import dk.cpr.test.contract.ServiceManifest;

class ManifestIT extends ServiceManifest {}
