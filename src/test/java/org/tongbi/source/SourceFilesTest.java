package org.tongbi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name :
        List.of(
            "b/report.txt",
            "a/report.txt",
            "a/report.html",
            "a/report.meta.json",
            "a/.hidden.txt",
            ".git/x.txt",
            "many.jsonl.gz",
            "scan.PDF",
            "single.TXT")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "甲");
    }
  }

  private List<SourceFile> expand(String... given) {
    return SourceFiles.expand(List.of(given));
  }

  private static List<String> uris(List<SourceFile> files) {
    return files.stream().map(SourceFile::sourceUri).toList();
  }

  @Test
  void aFolderIsReadRecursivelyInSortedOrderWithoutHiddenFilesAndSidecars() {
    List<SourceFile> files = expand(folder.toString());
    assertThat(uris(files))
        .containsExactly(
            "a/report.html",
            "a/report.txt",
            "b/report.txt",
            "many.jsonl.gz",
            "scan.PDF",
            "single.TXT");
    assertThat(files)
        .extracting(SourceFile::format)
        .containsExactly(
            SourceFormat.HTML,
            SourceFormat.TXT,
            SourceFormat.TXT,
            SourceFormat.JSONL_GZ,
            SourceFormat.UNSUPPORTED,
            SourceFormat.TXT);
    assertThat(files).allSatisfy(file -> assertThat(file.size()).isEqualTo(3));
  }

  @Test
  void aGlobIsRelativeToTheFolderItStartsIn() {
    assertThat(uris(expand(folder + "/*/report.txt")))
        .containsExactly("a/report.txt", "b/report.txt");
    assertThat(uris(expand(folder + "/a/*.{txt,html}")))
        .containsExactly("report.html", "report.txt");
  }

  @Test
  void aSingleFileIsCalledByItsName() {
    assertThat(uris(expand(folder.resolve("a/report.txt").toString())))
        .containsExactly("report.txt");
  }

  @Test
  void aFileThatTwoPathsReachIsListedOnce() {
    assertThat(uris(expand(folder.toString(), folder.resolve("a").toString()))).hasSize(6);
  }

  @Test
  void pathsThatHoldNothingAreRefusedInOneLine() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> expand(empty.toString()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "The path of reports \""
                + empty
                + "\" holds no file of reports. Give a folder or glob that holds some.");
    assertThatThrownBy(() -> expand(folder + "/missing"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "The path of reports \""
                + folder
                + "/missing\" does not exist. Check the path; a relative one starts here.");
    assertThatThrownBy(() -> expand(folder + "/*.none"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds no file of reports");
  }

  @Test
  void documentIdsAreNamesAndWidenWhereTheyClash() {
    assertThat(DocIds.of(expand(folder.toString())).values())
        .containsExactly("a/report.html", "a/report.txt", "b/report", "single");
  }
}
