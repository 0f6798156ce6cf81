package org.kurultai.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slugs and codes that a field's arguments name, to be checked by {@link ReferenceCheck}.
 *
 * @param uses in the order of the arguments
 */
public record References(List<Use> uses) {

  /** Names nothing. */
  public static final References NONE = new References(List.of());

  /**
   * One slug or code and where it stands.
   *
   * @param argument the path of the argument, such as {@code filter.anyState[0]}
   */
  public record Use(String argument, Reference to, String key) {}

  /** These and the key, unless it is null. */
  public References and(String argument, Reference to, @Nullable String key) {
    return key == null ? this : with(List.of(new Use(argument, to, key)));
  }

  /** These and the keys of a list, unless it is null. */
  public References and(String argument, Reference to, @Nullable List<String> keys) {
    if (keys == null) {
      return this;
    }
    List<Use> more = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      more.add(new Use(argument + '[' + i + ']', to, keys.get(i)));
    }
    return with(more);
  }

  private References with(List<Use> more) {
    List<Use> all = new ArrayList<>(uses);
    all.addAll(more);
    return new References(List.copyOf(all));
  }
}
