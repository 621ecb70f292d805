package org.tongbi.indicator;

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
    for (E value : list.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + code + "\" is not one of the codes of " + list.getSimpleName());
  }
}
