package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The registered names of some facilities by what mentions look up, a province's at a time: whoever
 * a report may name lies in its own province.
 */
public final class FacilityIndex {
  private final MentionResolver resolver;
  private final Map<String, List<RegisteredForm>> forms = new HashMap<>();

  /** An index of registered names. */
  public FacilityIndex(Collection<RegisteredName> names) {
    this.resolver = MentionResolver.standard();
    NameForms lookups = NameForms.standard();
    for (RegisteredName name : names) {
      for (RegisteredForm form : lookups.of(name)) {
        forms.computeIfAbsent(form.key(), key -> new ArrayList<>(1)).add(form);
      }
    }
  }

  /** The facility that a mention means, or why none. */
  public MentionAnswer resolve(MentionQuestion question) {
    List<RegisteredForm> found = new ArrayList<>();
    for (String key : resolver.keys(question)) {
      found.addAll(forms.getOrDefault(key, List.of()));
    }
    return resolver.resolve(question, found);
  }
}
