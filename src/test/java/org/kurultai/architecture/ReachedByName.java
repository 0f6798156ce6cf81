package org.kurultai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Which of our classes are looked up by name or reflection while the service runs. */
final class ReachedByName {

  private final Set<Class<?>> found =
      new TreeSet<>(Comparator.comparing((Class<?> type) -> type.getName()));

  private ReachedByName() {}

  /**
   * The classes of resolvers, and every type of ours that these answer or take, with the types of
   * its own fields and all that it inherits fields from: what the fetchers and the readers of
   * arguments look up.
   */
  static Set<Class<?>> byTheEngine() {
    ReachedByName reached = new ReachedByName();
    classes(type -> type.isAnnotatedWith(GraphQLApi.class)).forEach(reached::add);
    return reached.found;
  }

  /** The class that SmallRye Config generates for each mapping, groups within mappings included. */
  static Set<String> byConfiguration() {
    Set<String> generated = new LinkedHashSet<>();
    classes(type -> type.isAnnotatedWith(ConfigMapping.class))
        .forEach(mapping -> addMapping(mapping, generated));
    return generated;
  }

  private static void addMapping(Class<?> mapping, Set<String> generated) {
    generated.add(mapping.getName() + "$$CMImpl");
    Arrays.stream(mapping.getMethods())
        .map(Method::getReturnType)
        .filter(type -> type.isInterface() && isOurs(type))
        .forEach(group -> addMapping(group, generated));
  }

  /** What reads values of the configuration and checks them. */
  static List<String> byConversion() {
    return classes(type -> type.isAssignableTo(Converter.class)).map(Class::getName).toList();
  }

  /** Names of classes of libraries that an annotation of ours registers. */
  static Set<String> byLibraries() {
    Set<String> names = new LinkedHashSet<>();
    classes(type -> type.isAnnotatedWith(RegisterForReflection.class))
        .map(type -> type.getAnnotation(RegisterForReflection.class).classNames())
        .forEach(each -> names.addAll(Arrays.asList(each)));
    return names;
  }

  private static Stream<Class<?>> classes(Predicate<JavaClass> wanted) {
    return Classes.OF_THE_SERVICE.stream().filter(wanted).map(JavaClass::reflect);
  }

  private void add(Class<?> type) {
    if (!isOurs(type) || !found.add(type)) {
      return;
    }
    Stream.of(type.getInterfaces()).forEach(this::add);
    if (type.getSuperclass() != null) {
      add(type.getSuperclass());
      addTypesIn(type.getGenericSuperclass());
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(this::add);
    }
    if (type.isAnnotationPresent(GraphQLApi.class)) {
      Stream.of(type.getMethods()).filter(ReachedByName::isResolver).forEach(this::addTypesOf);
    } else {
      Stream.of(type.getMethods()).filter(ReachedByName::isField).forEach(this::addTypesOf);
    }
    if (type.isRecord()) {
      Stream.of(type.getRecordComponents())
          .filter(component -> !component.getAccessor().isAnnotationPresent(Ignore.class))
          .forEach(component -> addTypesIn(component.getGenericType()));
    }
  }

  private void addTypesOf(Method method) {
    addTypesIn(method.getGenericReturnType());
    Stream.of(method.getGenericParameterTypes()).forEach(this::addTypesIn);
  }

  private static boolean isResolver(Method method) {
    return method.isAnnotationPresent(Query.class)
        || Stream.of(method.getParameters())
            .anyMatch(parameter -> parameter.isAnnotationPresent(Source.class));
  }

  /** Of a class or an interface; the fields of a record are its components. */
  private static boolean isField(Method method) {
    return method.getName().matches("(get|is)[A-Z].*")
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !method.isAnnotationPresent(Ignore.class);
  }

  private void addTypesIn(Type type) {
    if (type instanceof Class<?> plain) {
      add(plain.isArray() ? plain.getComponentType() : plain);
    } else if (type instanceof ParameterizedType generic) {
      addTypesIn(generic.getRawType());
      Stream.of(generic.getActualTypeArguments()).forEach(this::addTypesIn);
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getUpperBounds()).forEach(this::addTypesIn);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(Classes.ROOT + ".");
  }
}
