package org.kurultai.graphql.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;

/** Gives a resolver one of its parameters: the source, or an argument in the parameter's type. */
@FunctionalInterface
interface ArgumentReader {

  /**
   * @param arguments as graphql-java hands them over
   */
  @Nullable Object read(@Nullable Object source, Map<String, Object> arguments);

  /** The object that the field belongs to. */
  static ArgumentReader source() {
    return (source, arguments) -> source;
  }

  /** The argument of that name, converted once for all requests to the way its type needs. */
  static ArgumentReader argument(String name, Type type) {
    Conversion conversion = Conversion.to(type);
    return (source, arguments) -> conversion.apply(name, arguments.get(name));
  }

  /** Turns what graphql-java hands over (maps, lists, names of enum values) into Java's types. */
  @FunctionalInterface
  interface Conversion {

    /**
     * @param path where the value stands, for the error
     */
    @Nullable Object apply(String path, @Nullable Object value);

    /** The conversion to a type: a scalar, an enum, a record or a list of these. */
    static Conversion to(Type type) {
      if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
        return list(to(list.getActualTypeArguments()[0]));
      }
      if (!(type instanceof Class<?> plain)) {
        throw new IllegalArgumentException("no argument can be of " + type);
      }
      if (plain.isEnum()) {
        Map<String, Object> constants = new java.util.HashMap<>();
        for (Object constant : plain.getEnumConstants()) {
          constants.put(((Enum<?>) constant).name(), constant);
        }
        return (path, value) -> value == null ? null : constants.get(value.toString());
      }
      return plain.isRecord() && !plain.isAnnotationPresent(ScalarValue.class)
          ? record(plain)
          : Conversion::scalar;
    }

    private static @Nullable Object scalar(String path, @Nullable Object value) {
      if (value instanceof String text && text.indexOf('\0') >= 0) {
        throw new BadUserInput(path, "a NUL character (U+0000) stands in the text: leave it out");
      }
      return value;
    }

    private static Conversion list(Conversion element) {
      return (path, value) -> {
        if (!(value instanceof List<?> values)) {
          return null;
        }
        List<@Nullable Object> converted = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
          String place = path + '[' + i + ']';
          if (values.get(i) == null) {
            // A variable that is null, for no list of the schema holds nulls.
            throw new BadUserInput(place, "null stands where a value is needed: leave it out");
          }
          converted.add(element.apply(place, values.get(i)));
        }
        return converted;
      };
    }

    private static Conversion record(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Constructor<?> constructor = canonical(type, components);
      List<Conversion> conversions =
          Arrays.stream(components).map(component -> to(component.getGenericType())).toList();
      return (path, value) -> {
        if (!(value instanceof Map<?, ?> fields)) {
          return null;
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
          String field = components[i].getName();
          values[i] = conversions.get(i).apply(path + '.' + field, fields.get(field));
        }
        return create(constructor, values);
      };
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
      try {
        return type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static Object create(Constructor<?> constructor, @Nullable Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(refused);
      } catch (ReflectiveOperationException unregistered) {
        throw new IllegalStateException(unregistered);
      }
    }
  }
}
