package org.tongbi.audit.lineage;

import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.openlineage.client.transports.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where lineage goes: a file, or an endpoint. */
public sealed interface LineageTarget {
  /** How a target is written. */
  String FORMS = "file:PATH, http://HOST… or https://HOST…";

  /** The target as people may read it: without user, password and query. */
  String shown();

  /** What carries events there. */
  Transport transport();

  /**
   * Reads a target.
   *
   * @param apiKey for an endpoint that wants one; what the address itself has goes before it
   * @return empty where the text is none of {@link #FORMS}
   */
  static Optional<LineageTarget> parse(String text, Optional<String> apiKey) {
    String lower = text.toLowerCase(Locale.ROOT);
    try {
      if (lower.startsWith("file:") && text.length() > "file:".length()) {
        return Optional.of(
            new LineageFile(Path.of(text.substring("file:".length())).toAbsolutePath()));
      }
      if (lower.startsWith("http://") || lower.startsWith("https://")) {
        URI uri = new URI(text);
        return uri.getHost() == null ? Optional.empty() : Optional.of(Endpoint.of(uri, apiKey));
      }
      return Optional.empty();
    } catch (URISyntaxException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file with one event a line. */
  record LineageFile(Path path) implements LineageTarget {
    public LineageFile {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String shown() {
      return path.toString();
    }

    @Override
    public Transport transport() {
      return new LineTransport(path);
    }
  }

  /**
   * An endpoint that takes events by POST.
   *
   * @param address with path and query, without user and password
   * @param authorization what the header of this name says; empty: there is none
   */
  record Endpoint(URI address, Optional<String> authorization) implements LineageTarget {
    /** The path of OpenLineage's own interface. */
    private static final String USUAL_PATH = "/api/v1/lineage";

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final String AUTHORIZATION = "Authorization";

    public Endpoint {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(authorization, "authorization");
    }

    static Endpoint of(URI given, Optional<String> apiKey) throws URISyntaxException {
      String path =
          given.getRawPath() == null || given.getRawPath().matches("/?")
              ? USUAL_PATH
              : given.getRawPath();
      String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
      return new Endpoint(
          new URI(given.getScheme() + "://" + hostAndPort(given) + path + query),
          Optional.ofNullable(given.getUserInfo()).map(Endpoint::basic).or(() -> bearer(apiKey)));
    }

    private static String hostAndPort(URI uri) {
      return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String basic(String userAndPassword) {
      return "Basic "
          + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> bearer(Optional<String> apiKey) {
      return apiKey
          .filter(key -> !key.isBlank())
          .map(
              key -> {
                ApiKeyTokenProvider provider = new ApiKeyTokenProvider();
                provider.setApiKey(key);
                return provider.getToken();
              });
    }

    @Override
    public String shown() {
      return address.getScheme() + "://" + hostAndPort(address) + address.getRawPath();
    }

    @Override
    public Transport transport() {
      HttpConfig config = new HttpConfig();
      config.setUrl(address);
      config.setTimeoutInMillis(TIMEOUT_MILLIS);
      authorization.ifPresent(value -> config.setHeaders(Map.of(AUTHORIZATION, value)));
      return new HttpTransport(config);
    }

    /** Not the record's own, which would tell the key. */
    @Override
    public String toString() {
      return shown();
    }
  }
}
