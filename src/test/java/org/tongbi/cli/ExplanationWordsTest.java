package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.audit.explain.Problem;
import org.tongbi.audit.explain.Use;
import org.tongbi.audit.explain.Verification;
import org.tongbi.facility.effective.ReturnStanding;
import org.tongbi.indicator.Coded;
import org.tongbi.issue.Issue;

/** The words of explanations in both languages, and which of them is spoken. */
class ExplanationWordsTest {
  private static final Pattern VALUE = Pattern.compile("%(?:([0-9])\\$)?s");

  private final ExplanationWords english = ExplanationWords.in(Language.EN);
  private final ExplanationWords chinese = ExplanationWords.in(Language.ZH);

  @ParameterizedTest(name = "asked {0}, LC_ALL={1} LC_MESSAGES={2} LANG={3}: {4}")
  @CsvSource({
    "'','','','',EN",
    "'','','',zh_CN.UTF-8,ZH",
    "'','',zh_TW,en_GB.UTF-8,ZH",
    "'',C.UTF-8,zh_CN,zh_CN,EN",
    "'',zh,'','',ZH",
    "'',zha_CN,'',zh_CN,EN",
    "en,zh_CN.UTF-8,'','',EN",
    "zh,C,'','',ZH"
  })
  void theLanguageIsTheOneAskedForElseThatOfTheEnvironment(
      String asked, String all, String messages, String lang, Language expected) {
    assertThat(
            Language.of(
                Optional.of(asked).filter(code -> !code.isEmpty()),
                Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang)))
        .isEqualTo(expected);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Set<String> keys = new TreeSet<>(chinese.keys());
    keys.removeIf(key -> key.startsWith("code.") || key.startsWith("doubt."));

    assertThat(keys).isEqualTo(new TreeSet<>(english.keys()));
    for (String key : keys) {
      assertThat(values(chinese, key)).as(key).isEqualTo(values(english, key));
    }
  }

  /** How many values a sentence takes, each of which it must show. */
  private static Set<Integer> values(ExplanationWords words, String key) {
    Set<Integer> values = new TreeSet<>();
    Matcher matcher = VALUE.matcher(words.find(key).orElseThrow());
    while (matcher.find()) {
      values.add(matcher.group(1) == null ? values.size() + 1 : Integer.parseInt(matcher.group(1)));
    }
    return values;
  }

  @Test
  void everyCodeThatAnExplanationNamesHasItsWords() {
    for (List<? extends Coded> codes :
        List.of(List.of(Problem.values()), List.of(ReturnStanding.values()))) {
      String group = codes.get(0) instanceof Problem ? "problem." : "standing.";
      codes.forEach(code -> assertThat(english.find(group + code.code())).isPresent());
    }
    for (Use.Role role : Use.Role.values()) {
      assertThat(english.find("use." + role.code())).isPresent();
    }
    for (Verification.Link link : Verification.Link.values()) {
      assertThat(english.find("link." + VerificationText.code(link))).isPresent();
    }
    for (Issue issue : Issue.values()) {
      assertThat(chinese.find("doubt." + issue.code())).as(issue.code()).isPresent();
    }
    assertThat(chinese.code("code", "own_report")).isEqualTo("本地报告");
    assertThat(english.code("code", "own_report")).isEqualTo("own_report");
  }

  @Test
  void aKeyWithoutWordsIsAFault() {
    assertThatThrownBy(() -> english.say("no.such"))
        .hasMessage("explanation_en.properties has no words for no.such");
  }
}
