package dk.cpr.disclosure;

import dk.cpr.test.structure.ServiceStructure;

class StructureTest extends ServiceStructure {}
