package dk.cpr.disclosure.copies;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The four logs' doors. */
@ApplicationScoped
class Feeds {
  private final ChangeFeed.OfNumbers numbers;
  private final ChangeFeed.OfPersons persons;
  private final ChangeFeed.OfAddresses addresses;
  private final ChangeFeed.OfProtections protections;

  Feeds(
      @RestClient ChangeFeed.OfNumbers numbers,
      @RestClient ChangeFeed.OfPersons persons,
      @RestClient ChangeFeed.OfAddresses addresses,
      @RestClient ChangeFeed.OfProtections protections) {
    this.numbers = numbers;
    this.persons = persons;
    this.addresses = addresses;
    this.protections = protections;
  }

  ChangeFeed of(Source source) {
    return switch (source) {
      case NUMBER -> numbers;
      case PERSON -> persons;
      case ADDRESS -> addresses;
      case PROTECTION -> protections;
    };
  }
}
