package dk.cpr.protection;

import dk.cpr.test.structure.HouseRules;

class HouseTest extends HouseRules {}
