package org.tongbi.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.tongbi.indicator.Catalogue;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/**
 * Writes down everything that is read from texts, so that a faster reader can be compared with the
 * one before it: two dumps of the same texts are equal byte for byte, or the readers differ.
 *
 * <p>Arguments: the file to write, how many shuffled texts to add, the paths of the texts. A
 * shuffled text is put together at random, with a fixed seed, from pieces of all texts and of the
 * grammar's cases, and has combinations in it that nobody wrote.
 */
final class ReadingDump {
  private static final long SEED = 20240229L;
  private static final String[] JOINTS = {"", "", "", ",", ",", ";", "。", "。", "\n", "、", "(", ")"};
  private static final Path CASES = Path.of("src/test/resources/org/tongbi/report/grammar/cases");

  private ReadingDump() {}

  public static void main(String[] args) throws IOException {
    ReportReader reader = new GrammarReportReader(Catalogue.standard());
    List<String> pieces = new ArrayList<>();
    try (PrintStream out = new PrintStream(args[0], StandardCharsets.UTF_8)) {
      for (String path : Arrays.asList(args).subList(2, args.length)) {
        for (SourceDocument document : TextSet.of(path).documents()) {
          dump(out, document.docId(), reader.read(document));
          dump(out, document.docId() + " alone", reader.read(bare(document.text())));
          pieces.addAll(pieces(document.text()));
        }
      }
      for (String text : caseTexts()) {
        dump(out, "case", reader.read(bare(text)));
        pieces.addAll(pieces(text));
      }
      Random random = new Random(SEED);
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        String text = shuffled(pieces, random);
        dump(out, "shuffled " + i, reader.read(bare(text)));
      }
    }
  }

  private static void dump(PrintStream out, String name, ReadReport report) {
    out.println("== " + name);
    out.println(report.reading().text().replace("\n", "\\n"));
    out.println(report.context());
    report.claims().forEach(out::println);
    report.checks().forEach(out::println);
  }

  private static SourceDocument bare(String text) {
    return new SourceDocument("text", "", "text", "", "txt", "UTF-8", text, StatedMetadata.NONE);
  }

  private static List<String> pieces(String text) {
    return Stream.of(text.split("(?<=[,，。;；\n])", -1)).filter(piece -> !piece.isEmpty()).toList();
  }

  private static List<String> caseTexts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        StringBuilder text = null;
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("text:")) {
            text = new StringBuilder(line.substring("text:".length()).strip());
          } else if (text != null && line.startsWith("  ")) {
            text.append('\n').append(line.strip());
          } else if (text != null) {
            texts.add(text.toString());
            text = null;
          }
        }
      }
    }
    return texts;
  }

  private static String shuffled(List<String> pieces, Random random) {
    StringBuilder text = new StringBuilder();
    int count = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      String piece = pieces.get(random.nextInt(pieces.size()));
      int from = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : 0;
      int to =
          random.nextInt(4) == 0 ? from + random.nextInt(piece.length() - from) : piece.length();
      text.append(piece, from, to).append(JOINTS[random.nextInt(JOINTS.length)]);
    }
    return text.toString();
  }
}
