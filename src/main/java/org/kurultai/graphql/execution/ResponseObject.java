package org.kurultai.graphql.execution;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the response: a map that all objects of a selection share their keys with. It is
 * made once for each object and read from first to last, so it needs neither hashes nor nodes.
 */
final class ResponseObject extends AbstractMap<String, @Nullable Object> {

  private final List<String> keys;
  private final @Nullable Object[] values;

  /** With null for each key. */
  ResponseObject(List<String> keys) {
    this.keys = keys;
    this.values = new @Nullable Object[keys.size()];
  }

  void set(int key, @Nullable Object value) {
    values[key] = value;
  }

  /** Sets the value of a key that it has. */
  @Override
  public @Nullable Object put(String key, @Nullable Object value) {
    int place = keys.indexOf(key);
    Object before = values[place];
    values[place] = value;
    return before;
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return values.length;
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Map.Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return new SimpleImmutableEntry<>(keys.get(next), values[next++]);
    }
  }
}
