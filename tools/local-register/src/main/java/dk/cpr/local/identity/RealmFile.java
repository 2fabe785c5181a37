package dk.cpr.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The realm as Keycloak imports it: the committed template {@code cpr-realm.json} with the demo
 * identities and their secrets put in. What the template cannot say of itself:
 *
 * <ul>
 *   <li>{@code otpPolicyCodeReusable} is true so that {@code ./cpr token} works twice within the 30
 *       seconds of a code; a real provider must say false.
 *   <li>{@code CONFIGURE_TOTP} is off: a person without a one-time code would otherwise be offered
 *       to enrol one when asked for level Substantial, and reach it by password alone.
 *   <li>{@code acr} stands in a scope of people only; a machine's token would else say Low.
 *   <li>There is no key in it: the server makes its RS256 key at the import, in its own database.
 * </ul>
 */
final class RealmFile {

  /** The client by which the local register sets attributes of people. */
  static final String ADMIN_CLIENT = "local-register";

  /** What a person can be known by, and the pattern each value must have. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "cvr", "^[0-9]{8}$",
          "organisation_kind", "^[a-z_]+$",
          "municipality", "^[0-9]{4}$",
          "employee_id", "^[A-Z0-9]{1,20}$",
          "person_id", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final IdentitySecrets secrets;

  RealmFile(IdentitySecrets secrets) {
    this.secrets = secrets;
  }

  String text() {
    try (InputStream template = RealmFile.class.getResourceAsStream("cpr-realm.json")) {
      ObjectNode realm = (ObjectNode) JSON.readTree(template);
      for (DemoIdentity machine : DemoIdentity.of(DemoIdentity.Kind.MACHINE)) {
        addMachine(realm, machine);
      }
      for (DemoIdentity person : DemoIdentity.of(DemoIdentity.Kind.PERSON)) {
        addPerson(realm, person);
      }
      addAdminClient(realm);
      addAttributes(realm);
      return JSON.writeValueAsString(realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addMachine(ObjectNode realm, DemoIdentity machine) {
    ObjectNode client = addSigningClient(realm, machine.name());
    client.putArray("defaultClientScopes").add("cpr");
    ArrayNode mappers = client.putArray("protocolMappers");
    machine.claims().forEach((claim, value) -> mappers.add(hardcoded(claim, value)));
    serviceAccount(realm, machine.name()).putArray("realmRoles").add(machine.role());
  }

  /** Its tokens carry no audience, so no service accepts them; its rights are Keycloak's own. */
  private void addAdminClient(ObjectNode realm) {
    ObjectNode client = addSigningClient(realm, ADMIN_CLIENT);
    client.putArray("defaultClientScopes");
    client
        .putArray("protocolMappers")
        .add(mapper("sub", "oidc-sub-mapper", Map.of("access.token.claim", "true")));
    serviceAccount(realm, ADMIN_CLIENT)
        .putObject("clientRoles")
        .putArray("realm-management")
        .add("view-users")
        .add("manage-users");
  }

  private ObjectNode addSigningClient(ObjectNode realm, String name) {
    ObjectNode client = realm.withArray("clients").addObject();
    client.put("clientId", name).put("enabled", true).put("protocol", "openid-connect");
    client.put("publicClient", false).put("clientAuthenticatorType", "client-jwt");
    client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", true);
    client.put("fullScopeAllowed", true);
    client
        .putObject("attributes")
        .put("token.endpoint.auth.signing.alg", "RS256")
        .put("use.jwks.string", "true")
        .put("jwks.string", secrets.keys().jwks(name));
    client.putArray("optionalClientScopes");
    return client;
  }

  private static ObjectNode serviceAccount(ObjectNode realm, String client) {
    return realm
        .withArray("users")
        .addObject()
        .put("username", "service-account-" + client)
        .put("enabled", true)
        .put("serviceAccountClientId", client);
  }

  private void addPerson(ObjectNode realm, DemoIdentity person) {
    ObjectNode user = realm.withArray("users").addObject();
    user.put("username", person.name()).put("enabled", true);
    user.putArray("realmRoles").add(person.role());
    ObjectNode attributes = user.putObject("attributes");
    person.claims().forEach((claim, value) -> attributes.putArray(claim).add(value));
    ArrayNode credentials = user.putArray("credentials");
    credentials
        .addObject()
        .put("type", "password")
        .put("value", secrets.password(person.name()))
        .put("temporary", false);
    credentials
        .addObject()
        .put("type", "otp")
        .put("userLabel", "demo")
        .put("secretData", object("value", secrets.seed(person.name())).toString())
        .put(
            "credentialData",
            """
            {"subType":"totp","digits":6,"period":30,"algorithm":"HmacSHA1","counter":0}\
            """);
  }

  private static void addAttributes(ObjectNode realm) throws IOException {
    ArrayNode mappers = null;
    for (JsonNode scope : realm.get("clientScopes")) {
      if (scope.get("name").asText().equals("cpr-person")) {
        mappers = (ArrayNode) scope.get("protocolMappers");
      }
    }
    ObjectNode profile = JSON.createObjectNode();
    ArrayNode declared = profile.putArray("attributes");
    List.of("username", "email", "firstName", "lastName").forEach(name -> declare(declared, name));
    for (Map.Entry<String, String> attribute : ATTRIBUTES.entrySet()) {
      ObjectNode pattern = declare(declared, attribute.getKey()).putObject("validations");
      pattern.putObject("pattern").put("pattern", attribute.getValue());
      if (mappers != null) {
        mappers.add(fromAttribute(attribute.getKey()));
      }
    }
    ObjectNode component =
        (ObjectNode) realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
    component.putArray("kc.user.profile.config").add(JSON.writeValueAsString(profile));
  }

  private static ObjectNode declare(ArrayNode attributes, String name) {
    ObjectNode attribute = attributes.addObject().put("name", name);
    ObjectNode permissions = attribute.putObject("permissions");
    permissions.putArray("view").add("admin");
    permissions.putArray("edit").add("admin");
    return attribute;
  }

  private static ObjectNode hardcoded(String claim, String value) {
    return mapper(
        claim,
        "oidc-hardcoded-claim-mapper",
        Map.of(
            "claim.name", claim,
            "claim.value", value,
            "jsonType.label", "String",
            "access.token.claim", "true",
            "id.token.claim", "false",
            "userinfo.token.claim", "false"));
  }

  private static ObjectNode fromAttribute(String attribute) {
    return mapper(
        attribute,
        "oidc-usermodel-attribute-mapper",
        Map.of(
            "user.attribute", attribute,
            "claim.name", attribute,
            "jsonType.label", "String",
            "access.token.claim", "true",
            "id.token.claim", "true",
            "userinfo.token.claim", "false"));
  }

  private static ObjectNode mapper(String name, String type, Map<String, String> config) {
    ObjectNode mapper = JSON.createObjectNode();
    mapper.put("name", name).put("protocol", "openid-connect").put("protocolMapper", type);
    ObjectNode settings = mapper.putObject("config");
    config.forEach(settings::put);
    return mapper;
  }

  private static ObjectNode object(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }
}
