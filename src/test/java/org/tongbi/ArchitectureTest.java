package org.tongbi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and what only some of them may touch. */
@AnalyzeClasses(packages = "org.tongbi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> VOCABULARY =
      List.of("csv", "issue", "phrase", "period", "region", "indicator", "provenance");

  /** In the order in which the data flow. */
  private static final List<String> STAGES =
      List.of("source", "report", "facility", "observation", "panel", "trend", "audit");

  private static final List<String> EDGES = List.of("table", "run", "cli");

  @ArchTest
  static final ArchRule the_vocabulary_uses_nothing_above_it =
      noDependency(VOCABULARY, concatenated(STAGES, EDGES))
          .because("the vocabulary is what all stages speak");

  @ArchTest
  static void a_stage_uses_no_stage_that_it_feeds(JavaClasses classes) {
    for (int stage = 0; stage < STAGES.size(); stage++) {
      noDependency(List.of(STAGES.get(stage)), STAGES.subList(stage + 1, STAGES.size()))
          .because("data flow " + String.join(" -> ", STAGES))
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule reports_and_facilities_do_not_know_each_other =
      noDependency(List.of("facility"), List.of("report"))
          .because("a report's claim and a facility's return meet in the observation");

  @ArchTest
  static final ArchRule stages_open_no_table_and_know_no_run_and_no_command =
      noDependency(STAGES, EDGES).because("a stage is a function of what it is given");

  @ArchTest
  static final ArchRule tables_know_no_run_and_no_command =
      noDependency(List.of("table"), List.of("run", "cli"));

  @ArchTest
  static final ArchRule a_run_knows_no_command = noDependency(List.of("run"), List.of("cli"));

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.tongbi.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule vocabulary_sources_and_reports_are_plain_java =
      noClasses()
          .that()
          .resideInAnyPackage(inside(concatenated(VOCABULARY, List.of("source", "report"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..")
          .allowEmptyShould(true)
          .because("reading a report must stay fast to test and usable without Spark");

  @ArchTest
  static final ArchRule only_report_text_uses_the_language_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tongbi.report.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_uses_the_option_parser =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tongbi.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("scopt..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_writes_to_the_terminal =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tongbi.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_run_and_command_line_read_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tongbi.run..", "org.tongbi.cli..")
          .should()
          .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(named("now")))
          .orShould()
          .callMethodWhere(target(owner(type(Clock.class))).and(named("(system|tick).*")))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callConstructor(java.util.Date.class)
          .allowEmptyShould(true)
          .because("the clock never reaches a result");

  @ArchTest
  static final ArchRule no_class_asks_for_the_settings_of_the_machine =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .allowEmptyShould(true)
          .because("zone, locale and charset are named, never taken from the machine");

  @Test
  void every_package_has_its_place() {
    List<String> known = concatenated(concatenated(VOCABULARY, STAGES), EDGES);

    List<String> found =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tongbi")
                .stream()
                .map(type -> type.getPackageName().split("\\.", -1))
                .filter(names -> names.length > 2)
                .map(names -> names[2])
                .distinct()
                .sorted()
                .toList();

    assertThat(known).containsAll(found);
  }

  private static ArchRule noDependency(List<String> from, List<String> to) {
    return noClasses()
        .that()
        .resideInAnyPackage(inside(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside(to))
        .allowEmptyShould(true);
  }

  private static String[] inside(List<String> packages) {
    return packages.stream().map(name -> "org.tongbi." + name + "..").toArray(String[]::new);
  }

  private static List<String> concatenated(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> named(
      String pattern) {
    return target(nameMatching(pattern)).forSubtype();
  }

  private static DescribedPredicate<JavaClass> type(Class<?> type) {
    return JavaClass.Predicates.type(type);
  }
}
