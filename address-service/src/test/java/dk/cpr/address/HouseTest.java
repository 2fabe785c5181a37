package dk.cpr.address;

import dk.cpr.test.structure.HouseRules;

class HouseTest extends HouseRules {}
