package dk.cpr.number;

import dk.cpr.test.structure.HouseRules;

class HouseTest extends HouseRules {}
