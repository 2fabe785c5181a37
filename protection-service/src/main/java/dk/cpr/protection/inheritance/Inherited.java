package dk.cpr.protection.inheritance;

import java.util.List;

/**
 * What a child got, or had already.
 *
 * @param inherited types of protection
 * @param confirmed whether every disclosure instance that answers has applied them
 */
public record Inherited(List<String> inherited, boolean confirmed) {}
