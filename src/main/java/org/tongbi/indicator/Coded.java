package org.tongbi.indicator;

import java.util.HashMap;
import java.util.Map;

/** A value of a closed list that tables write by its code. */
public interface Coded {
  /** The code as tables and files write it. */
  String code();

  /**
   * The value of a list with this code.
   *
   * @throws IllegalArgumentException naming the code and the list where there is none
   */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
    Object value = ByCode.OF.get(list).get(code);
    if (value == null) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is not one of the codes of " + list.getSimpleName());
    }
    return list.cast(value);
  }

  /** The values of each list by their codes, of two with one code the first. */
  final class ByCode extends ClassValue<Map<String, Object>> {
    private static final ByCode OF = new ByCode();

    private ByCode() {}

    @Override
    protected Map<String, Object> computeValue(Class<?> list) {
      Map<String, Object> values = new HashMap<>();
      for (Object value : list.getEnumConstants()) {
        values.putIfAbsent(((Coded) value).code(), value);
      }
      return values;
    }
  }
}
