package dk.cpr.protection.confirmation;

import java.util.List;

/**
 * What a person is protected by after an act of another service.
 *
 * @param types rising
 * @param confirmed whether every disclosure instance that answers has applied them
 */
public record SettledTypes(List<String> types, boolean confirmed) {}
