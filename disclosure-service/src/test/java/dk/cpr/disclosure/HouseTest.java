package dk.cpr.disclosure;

import dk.cpr.test.structure.HouseRules;

class HouseTest extends HouseRules {}
