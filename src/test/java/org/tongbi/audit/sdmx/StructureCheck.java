package org.tongbi.audit.sdmx;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Checks a file of SDMX-CSV 2.0.0 against the definition of its structure, by what the definition
 * says alone.
 */
public final class StructureCheck {
  private static final Map<String, String> TYPES =
      Map.of(
          "Integer", "-?[0-9]+",
          "Decimal", "-?[0-9]+(\\.[0-9]+)?",
          "Boolean", "true|false",
          "GregorianDay", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
          "String", "(?s).*",
          "ObservationalTimePeriod",
              "[0-9]{4}(-(S[12]|Q[1-4]|[0-9]{2}))?|[0-9]{4}-[0-9]{2}-[0-9]{2}/P[0-9]+[MD]");

  private final String id;
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Map<String, Set<String>> codes = new LinkedHashMap<>();

  private record Component(
      boolean key, boolean required, String codelist, String type, Element format) {}

  /** Reads a definition. */
  public StructureCheck(String definition) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(definition)));
    for (Element list : all(document.getDocumentElement(), "Codelist")) {
      Set<String> members = new HashSet<>();
      all(list, "Code").forEach(code -> members.add(code.getAttribute("id")));
      codes.put(
          "%s:%s(%s)"
              .formatted(
                  list.getAttribute("agencyID"),
                  list.getAttribute("id"),
                  list.getAttribute("version")),
          members);
    }
    Element structure = all(document.getDocumentElement(), "DataStructure").get(0);
    id =
        "%s:%s(%s)"
            .formatted(
                structure.getAttribute("agencyID"),
                structure.getAttribute("id"),
                structure.getAttribute("version"));
    for (String name : List.of("Dimension", "TimeDimension", "Measure", "Attribute")) {
      for (Element component : all(structure, name)) {
        if (component.hasAttribute("id")) {
          add(component, name.endsWith("Dimension"));
        }
      }
    }
  }

  private void add(Element component, boolean key) {
    List<Element> enumeration = all(component, "Enumeration");
    List<Element> format = all(component, "TextFormat");
    String urn = enumeration.isEmpty() ? null : enumeration.get(0).getTextContent();
    components.put(
        component.getAttribute("id"),
        new Component(
            key,
            key || component.getAttribute("usage").equals("mandatory"),
            urn == null ? null : urn.substring(urn.indexOf('=') + 1),
            format.isEmpty() ? null : format.get(0).getAttribute("textType"),
            format.isEmpty() ? null : format.get(0)));
  }

  /** The codes of a list. */
  public Set<String> codes(String list) {
    return codes.get("TONGBI:" + list + "(1.0.0)");
  }

  /** All that is wrong with a file; its lines have no quoted line ends. */
  public List<String> problems(List<String> lines) {
    List<String> problems = new ArrayList<>();
    List<String> header = cells(lines.get(0));
    List<String> expected = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    if (!header.subList(0, 3).equals(expected)) {
      problems.add("the header begins with " + header.subList(0, 3));
    }
    Set<String> named = new HashSet<>(header.subList(3, header.size()));
    if (!named.equals(components.keySet()) || named.size() != header.size() - 3) {
      problems.add("the header has " + named + ", the structure " + components.keySet());
    }
    Set<List<String>> keys = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (!cells.subList(0, 3).equals(List.of("datastructure", id, "I"))) {
        problems.add(cells.subList(0, 3) + " is no row of " + id);
      }
      List<String> key = new ArrayList<>();
      for (int i = 3; i < header.size(); i++) {
        Component component = components.get(header.get(i));
        String cell = cells.get(i);
        if (component.key()) {
          key.add(cell);
        }
        if (cell.isEmpty() ? component.required() : !fits(component, cell)) {
          problems.add(header.get(i) + " is \"" + cell + "\" in " + line);
        }
      }
      if (!keys.add(key)) {
        problems.add("the observation " + key + " is there twice");
      }
      boolean missing = Set.of("L", "M", "O", "Q").contains(cell(header, cells, "OBS_STATUS"));
      if (missing != cell(header, cells, "OBS_VALUE").isEmpty()) {
        problems.add("status and value do not go together in " + line);
      }
    }
    return problems;
  }

  private boolean fits(Component component, String cell) {
    if (component.codelist() != null) {
      return codes.get(component.codelist()).contains(cell);
    }
    String pattern = component.format().getAttribute("pattern");
    return cell.matches(TYPES.get(component.type()))
        && (pattern.isEmpty() || cell.matches(pattern))
        && within(component.format(), cell);
  }

  private static boolean within(Element format, String cell) {
    String least = format.getAttribute("minValue");
    String most = format.getAttribute("maxValue");
    return (least.isEmpty() || new BigDecimal(cell).compareTo(new BigDecimal(least)) >= 0)
        && (most.isEmpty() || new BigDecimal(cell).compareTo(new BigDecimal(most)) <= 0);
  }

  private static String cell(List<String> header, List<String> cells, String name) {
    return cells.get(header.indexOf(name));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
