package org.tongbi.audit.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongbi.indicator.Provider;

/** Writes summaries of years and half-years whose figures come from the truth, more or less. */
final class Reports implements Closeable, Figures.Listener {
  private static final int DOCUMENTS_OF_A_FILE = 10_000;

  /** One document in so many is a file of its own. */
  private static final int OWN_FILE = 10;

  private static final int MOST_OWN_FILES = 1000;
  private static final int ROUNDED = 350;
  private static final int WRONG = 40;
  private static final int WRONG_CHANGE = 40;

  private final Path folder;
  private final SyntheticOrder order;
  private final Divisions divisions;
  private final List<ClaimForm> forms = ClaimForm.all();
  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
  private final Lines claims;
  private final ObjectMapper json = new ObjectMapper();

  Reports(Path folder, SyntheticOrder order, Divisions divisions) throws IOException {
    this.folder = folder.resolve("reports");
    this.order = order;
    this.divisions = divisions;
    this.claims = Lines.utf8(folder.resolve("truth").resolve("claims.csv"));
    claims.write(
        "doc_id,region_code,window,indicator,population,printed,value,how,change_printed,"
            + "change_pct,change_how");
  }

  private record Fact(
      String region,
      int year,
      String window,
      ClaimForm form,
      BigDecimal value,
      Optional<BigDecimal> change) {}

  @Override
  public void figure(
      String region,
      Derived derived,
      Provider provider,
      Sums.Span span,
      int year,
      BigDecimal value,
      Optional<BigDecimal> prior) {
    boolean told = span.first() == 0 || span.name().endsWith("H1");
    if (order.documents() == 0 || provider != Provider.ALL || !told) {
      return;
    }
    for (ClaimForm form : forms) {
      if (form.indicator().equals(derived.indicator())
          && form.population().equals(derived.population())) {
        facts
            .computeIfAbsent(region + " " + span.name(), key -> new ArrayList<>())
            .add(
                new Fact(
                    region,
                    year,
                    span.name(),
                    form,
                    value,
                    prior.flatMap(before -> Figures.change(value, before))));
      }
    }
  }

  /** Writes all documents; returns how many. */
  long write() throws IOException {
    List<List<Fact>> cells = List.copyOf(facts.values());
    if (cells.isEmpty()) {
      return 0;
    }
    int documents = order.documents();
    Lines open = null;
    try {
      for (int i = 0; i < documents; i++) {
        int at =
            documents < cells.size()
                ? (int) ((long) i * cells.size() / documents)
                : i % cells.size();
        String id = String.format(Locale.ROOT, "doc-%07d", i);
        Document document = document(id, cells.get(at), Chance.of(order.seed(), "document", i));
        if (i % OWN_FILE == 0 && i / OWN_FILE < MOST_OWN_FILES) {
          Path file = folder.resolve(id + ".txt");
          Files.createDirectories(folder);
          Files.write(file, document.text().getBytes(StandardCharsets.UTF_8));
        } else {
          int number = i / DOCUMENTS_OF_A_FILE;
          String name = String.format(Locale.ROOT, "reports-%04d.jsonl", number);
          if (open == null || !open.name().equals(name)) {
            if (open != null) {
              open.close();
            }
            open = Lines.utf8(folder.resolve(name));
          }
          open.write(line(id, document));
        }
      }
    } finally {
      if (open != null) {
        open.close();
      }
    }
    return documents;
  }

  private record Document(
      String title,
      String text,
      String region,
      String window,
      String publisher,
      LocalDate published) {}

  private String line(String id, Document document) throws IOException {
    ObjectNode node = json.createObjectNode();
    node.put("id", id);
    node.put("title", document.title());
    node.put("publisher", document.publisher());
    node.put("published_on", document.published().toString());
    node.put("region_code", document.region());
    node.put("window", document.window());
    node.put("text", document.text());
    return json.writeValueAsString(node);
  }

  private Document document(String id, List<Fact> cell, Chance chance) throws IOException {
    Fact first = cell.get(0);
    boolean half = first.window().endsWith("H1");
    String name = divisions.name(first.region(), first.year());
    String unit = "全" + name.charAt(name.length() - 1);
    String span = first.year() + "年" + (half ? "上半年" : "");
    String title = name + span + "卫生健康工作总结";
    StringBuilder text = new StringBuilder(title).append("\n\n");
    text.append(span).append("，").append(unit).append("卫生健康系统扎实推进各项工作，现将有关情况总结如下。\n");
    int paragraph = 0;
    for (Fact fact : cell) {
      if (!chance.perMille(800)) {
        continue;
      }
      text.append(paragraph++ % 3 == 0 ? "\n" : "").append(unit);
      text.append(sentence(id, fact, chance)).append("。");
    }
    text.append("\n");
    LocalDate published =
        half
            ? LocalDate.of(first.year(), 7, 10 + chance.below(20))
            : LocalDate.of(first.year() + 1, 1, 10 + chance.below(20));
    return new Document(
        title, text.toString(), first.region(), first.window(), name + "卫生健康委员会", published);
  }

  private String sentence(String id, Fact fact, Chance chance) throws IOException {
    ClaimForm form = fact.form();
    ClaimForm.Nearness how =
        chance.perMille(WRONG)
            ? ClaimForm.Nearness.WRONG
            : chance.perMille(ROUNDED) ? ClaimForm.Nearness.ROUNDED : ClaimForm.Nearness.EXACT;
    String printed = form.print(fact.value(), how);
    String sentence = form.phrase().replace("{}", printed);
    String changePrinted = "";
    String changeHow = "";
    if (fact.change().isPresent() && form.form() != ClaimForm.Form.RATE && chance.perMille(700)) {
      boolean wrong = chance.perMille(WRONG_CHANGE);
      BigDecimal change = fact.change().get().setScale(2, RoundingMode.HALF_UP);
      BigDecimal said = wrong ? change.negate().add(BigDecimal.valueOf(3)) : change;
      sentence += "，同比" + (said.signum() < 0 ? "下降" : "增长") + said.abs().toPlainString() + "%";
      changePrinted = said.toPlainString();
      changeHow = (wrong ? ClaimForm.Nearness.WRONG : ClaimForm.Nearness.ROUNDED).code();
    }
    claims.write(
        String.join(
            ",",
            id,
            fact.region(),
            fact.window(),
            form.indicator(),
            form.population(),
            printed,
            Truth.plain(fact.value()),
            how.code(),
            changePrinted,
            fact.change().map(Truth::plain).orElse(""),
            changeHow));
    return sentence;
  }

  @Override
  public void close() throws IOException {
    claims.close();
  }
}
