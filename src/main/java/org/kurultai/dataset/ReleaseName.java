package org.kurultai.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a release, numbers joined by dots, such as 2026.11.0; compares by the numbers. */
record ReleaseName(List<Integer> numbers) implements Comparable<ReleaseName> {

  private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9})*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  static ReleaseName of(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group()));
    }
    return new ReleaseName(List.copyOf(numbers));
  }

  @Override
  public int compareTo(ReleaseName other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int number(int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }
}
