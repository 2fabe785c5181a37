package dk.cpr.person;

import dk.cpr.test.structure.HouseRules;

class HouseTest extends HouseRules {}
