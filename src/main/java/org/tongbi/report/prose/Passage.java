package org.tongbi.report.prose;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.provenance.Span;
import org.tongbi.report.grammar.PrintedNumber;
import org.tongbi.report.reading.Reading;

/**
 * A stretch of a sentence between semicolons, with its numbers; scanned when they are asked for.
 */
final class Passage {
  private final Reading reading;
  private final int from;
  private final Span sentence;
  private final int to;
  private String text;
  private List<Figure> figures;

  /**
   * A passage of a reading.
   *
   * @param from its first char in the reading
   * @param to one past its last char
   * @param sentence the sentence around it
   */
  Passage(Reading reading, int from, int to, Span sentence) {
    this.reading = reading;
    this.from = from;
    this.sentence = sentence;
    this.to = to;
  }

  String text() {
    if (text == null) {
      text = reading.text().substring(from, to);
    }
    return text;
  }

  Span sentence() {
    return sentence;
  }

  /** Its numbers in order. */
  List<Figure> figures() {
    if (figures == null) {
      List<Figure> found = new ArrayList<>();
      int leadStart = 0;
      for (PrintedNumber number : PrintedNumber.in(text())) {
        if (isDate(number) || isOrdinal(number)) {
          continue;
        }
        found.add(Figure.of(text(), number, leadStart));
        leadStart = number.end();
      }
      figures = List.copyOf(found);
    }
    return figures;
  }

  /** 2023年, 6月, 三季度: a number that only dates what is said. */
  private boolean isDate(PrintedNumber number) {
    boolean bare = number.unit().isEmpty() && number.end() < text().length();
    boolean dates = bare && "年月季".indexOf(text().charAt(number.end())) >= 0;
    boolean day =
        number.unit().equals("日") && number.start() > 0 && text().charAt(number.start() - 1) == '月';
    return dates || day;
  }

  /** 二针接种率, 一类疫苗: a numeral of one character that only tells one kind from another. */
  private boolean isOrdinal(PrintedNumber number) {
    int length = number.end() - number.start();
    boolean digit = text().charAt(number.start()) >= '0' && text().charAt(number.start()) <= '9';
    boolean named = number.end() < text().length() && text().charAt(number.end()) > '\u3fff';
    return !digit && named && length == 2 && "针剂类期次".contains(number.unit());
  }

  /** Where a number of this passage stands in the document's own text. */
  Span place(Figure figure) {
    return reading.place(from + figure.number().start(), from + figure.number().end());
  }

  /** A number of this passage in the role that it plays. */
  Operand operand(Operand.Role role, Figure figure) {
    Span span = place(figure);
    return new Operand(role, span, reading.printed(span));
  }

  /** The number as the document prints it. */
  String printed(Figure figure) {
    return reading.printed(place(figure));
  }

  /** What stands between two of its numbers. */
  String between(Figure first, Figure second) {
    return text().substring(first.number().end(), second.number().start());
  }
}
