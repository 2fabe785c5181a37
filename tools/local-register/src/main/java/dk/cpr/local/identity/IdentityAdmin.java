package dk.cpr.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Says of people in the realm what only the register knows: which person a citizen is. */
final class IdentityAdmin {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI users;
  private final MachineLogin login;

  IdentityAdmin(URI issuer, ClientKeys keys) {
    this.users = URI.create(issuer.toString().replace("/realms/", "/admin/realms/") + "/users");
    this.login = new MachineLogin(issuer, keys);
  }

  /** Binds a citizen to a person; tokens from now on carry the claim {@code person_id}. */
  void bind(String citizen, UUID person) {
    try {
      ObjectNode user = user(citizen);
      ObjectNode attributes =
          user.get("attributes") instanceof ObjectNode known ? known : user.putObject("attributes");
      attributes.putArray("person_id").add(person.toString());
      URI address = URI.create(users + "/" + user.required("id").asText());
      HttpRequest.BodyPublisher body =
          HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(user));
      HttpResponse<String> reply =
          Web.send(request(address).header("Content-Type", "application/json").PUT(body));
      if (reply.statusCode() != 204) {
        throw new CannotRun("Keycloak does not bind " + citizen + ": " + reply.statusCode());
      }
    } catch (IOException e) {
      throw new CannotRun("Keycloak does not answer at " + users + ".", e);
    }
  }

  private ObjectNode user(String name) throws IOException {
    URI query = URI.create(users + "?exact=true&username=" + name);
    HttpResponse<String> reply = Web.send(request(query).GET());
    if (reply.statusCode() != 200) {
      throw new CannotRun("Keycloak does not show " + name + ": " + reply.statusCode());
    }
    JsonNode found = JSON.readTree(reply.body());
    if (found.size() != 1) {
      throw new CannotRun("Keycloak knows no person " + name + ".");
    }
    return (ObjectNode) found.get(0);
  }

  private HttpRequest.Builder request(URI address) {
    String token = login.token(RealmFile.ADMIN_CLIENT).text();
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }
}
