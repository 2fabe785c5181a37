package dk.cpr.address;

import dk.cpr.test.structure.ServiceStructure;

class StructureTest extends ServiceStructure {}
