package org.tongbi.facility.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.source.UnusableInputException;

class FilingFilesTest {
  @TempDir Path folder;

  private void touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private List<String> found(Optional<String> population) {
    return FilingFiles.find(Optional.of(folder.toString()), population, Optional.empty()).stream()
        .map(
            file ->
                file.sourceUri()
                    + file.whyNotRead().map(why -> ": " + why).orElse(" " + file.kind()))
        .toList();
  }

  @Test
  void aFolderIsReadWithAllBelowItByNameInAnyCase() throws IOException {
    for (String name :
        List.of(
            "registry.csv",
            "b/Registry_2024.CSV",
            "b/returns-05.csv",
            "RETURNS.parquet",
            "returns_2023.parquet/part-0.parquet",
            "returns_2023.parquet/_SUCCESS",
            ".hidden.csv",
            ".git/returns.csv",
            "returns.csv.meta.json",
            "truth/returns.csv",
            "truth-7/registry.csv")) {
      touch(name);
    }

    assertThat(found(Optional.empty()))
        .containsExactly(
            "RETURNS.parquet RETURNS",
            "b/Registry_2024.CSV REGISTRY",
            "b/returns-05.csv RETURNS",
            "registry.csv REGISTRY",
            "returns_2023.parquet RETURNS");
  }

  @Test
  void aFileOfAnotherNameIsRefusedWithWhatNamesAreRead() throws IOException {
    for (String name : List.of("registry.csv", "returns.xlsx", "notes.txt", "population.csv")) {
      touch(name);
    }

    assertThat(found(Optional.empty()))
        .containsExactly(
            "notes.txt: its name is none of registry*.csv, returns*.csv and their .parquet",
            "population.csv: a file of population is read where --population names it",
            "registry.csv REGISTRY",
            "returns.xlsx: it is neither .csv nor .parquet");
    assertThat(found(Optional.of(folder.resolve("population.csv").toString())))
        .contains("population.csv POPULATION");
  }

  @Test
  void pathsThatHoldNothingAreToldAtOnce() throws IOException {
    touch("notes.txt");
    assertThatThrownBy(() -> found(Optional.empty()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "The path of facilities \""
                + folder
                + "\" holds no registry*.csv, returns*.csv or their .parquet. Give the folder that"
                + " holds them.");
    assertThatThrownBy(() -> found(Optional.of("nowhere.csv")))
        .hasMessage(
            "The path of population \"nowhere.csv\" does not exist. Check the path; a relative one"
                + " starts here.");
  }
}
