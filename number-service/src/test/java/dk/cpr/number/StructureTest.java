package dk.cpr.number;

import dk.cpr.test.structure.ServiceStructure;

class StructureTest extends ServiceStructure {}
