package dk.cpr.person;

import dk.cpr.test.structure.ServiceStructure;

class StructureTest extends ServiceStructure {}
