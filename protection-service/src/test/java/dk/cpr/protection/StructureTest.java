package dk.cpr.protection;

import dk.cpr.test.structure.ServiceStructure;

class StructureTest extends ServiceStructure {}
