package org.tongbi.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.csv.CsvTable;

/** Events on their way: to a file, to an endpoint, to nobody. */
@Timeout(60)
class LineageSenderTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Instant AT = Instant.parse("2026-03-01T18:30:00Z");

  @TempDir Path folder;

  @Test
  void a_file_gets_one_event_a_line_and_is_its_owners_alone() throws IOException {
    Path file = folder.resolve("new").resolve("行.jsonl");

    assertThat(send("file:" + file, LONG)).isEmpty();
    assertThat(send("file:" + file, LONG)).isEmpty();

    List<String> lines = Files.readAllLines(file);
    assertThat(lines)
        .extracting(line -> EventSchema.valid(line).get("eventType").asText())
        .containsExactly("START", "ABORT", "START", "ABORT");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_that_cannot_be_written_is_told_of_in_one_line() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");

    assertThat(send("file:" + inTheWay.resolve("x.jsonl"), LONG))
        .contains(
            "lineage: "
                + inTheWay.resolve("x.jsonl")
                + " did not take START and ABORT (FileAlreadyExistsException); the night itself is"
                + " not affected");
  }

  @Test
  void an_endpoint_gets_them_in_their_order_with_the_key() throws IOException {
    List<String> got = new CopyOnWriteArrayList<>();
    HttpServer server = answering(201, "", got);
    try {
      assertThat(send("http://user:pa55@" + host(server) + "/in?token=t0p", LONG)).isEmpty();
    } finally {
      server.stop(0);
    }

    assertThat(got).hasSize(2);
    assertThat(got.get(0)).startsWith("POST /in?token=t0p Basic dXNlcjpwYTU1 application/json");
    assertThat(got)
        .extracting(
            request ->
                EventSchema.valid(request.substring(request.indexOf('{')))
                    .get("eventType")
                    .asText())
        .containsExactly("START", "ABORT");
  }

  @Test
  void an_endpoint_that_refuses_is_told_of_without_its_words_and_without_secrets()
      throws IOException {
    HttpServer server = answering(503, "wrong token t0p", new CopyOnWriteArrayList<>());
    String host = host(server);
    try {
      assertThat(send("http://user:pa55@" + host + "/in?token=t0p", LONG))
          .contains(
              "lineage: http://"
                  + host
                  + "/in did not take START and ABORT (HTTP 503); the night itself is not"
                  + " affected");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void an_endpoint_that_never_answers_costs_no_more_than_the_limit() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + silent.getLocalPort();
      long began = System.nanoTime();

      Optional<String> warning = send(address, Duration.ofMillis(300));

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
      assertThat(warning)
          .contains(
              "lineage: "
                  + address
                  + "/api/v1/lineage did not take START and ABORT (no answer within 0.3 s); the"
                  + " night itself is not affected");
    }
  }

  @Test
  void a_port_that_nobody_listens_at_is_told_of() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(send("http://127.0.0.1:" + port, LONG).orElseThrow())
        .endsWith(
            "did not take START and ABORT (HttpHostConnectException); the night itself is not affected");
  }

  private static Optional<String> send(String target, Duration limit) {
    LineageSender sender =
        new LineageSender(LineageTarget.parse(target, Optional.empty()).orElseThrow(), limit);
    LineageEvents events =
        new LineageEvents(
            new LineageRun("n", "j", AT, AT, Optional.empty(), "0.1.0", "4.2.0"),
            ColumnSources.read(
                CsvTable.text("columns.csv", "table,columns,source,source_columns,how\n")),
            List.of(new LineageInput(InputKind.REPORTS, URI.create("file:/in"), 1, 1)));
    sender.send("START", events::started);
    OpenLineage.RunEvent last = events.aborted(AT);
    sender.send("ABORT", () -> last);
    return sender.finish();
  }

  private static String host(HttpServer server) {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private static HttpServer answering(int code, String words, List<String> got) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          got.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + body);
          byte[] answer = words.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
