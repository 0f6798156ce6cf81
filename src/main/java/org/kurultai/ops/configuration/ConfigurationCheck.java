package org.kurultai.ops.configuration;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.Priorities;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.dataset.Likeness;

/**
 * Reads all that is set under {@code kurultai} as soon as there is a configuration, before anything
 * else starts, and stops the start with all that is wrong. It alters no value.
 */
public final class ConfigurationCheck implements ConfigSourceInterceptorFactory {

  private static final String PROPERTY = "kurultai.";
  private static final String VARIABLE = "KURULTAI_";

  @Override
  public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext configuration) {
    List<String> faults = new ArrayList<>();
    names(configuration).stream()
        .filter(name -> !isKnown(name))
        .forEach(name -> faults.add(unknown(name)));
    Keys.ALL.forEach(key -> check(key, configuration.proceed(key.name()), faults));
    if (!faults.isEmpty()) {
      throw new ConfigurationException(
          "The configuration is wrong, so nothing was started:\n  " + String.join("\n  ", faults));
    }
    return ConfigSourceInterceptorContext::proceed;
  }

  /** Outside those that unfold profiles and expressions, so that their work is seen. */
  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(Priorities.APPLICATION);
  }

  /**
   * The environment's variables stand there under their own names, and again under a guess at the
   * property that is meant; that one says nothing new.
   */
  private static Set<String> names(ConfigSourceInterceptorContext configuration) {
    Set<String> names = new TreeSet<>();
    configuration.iterateNames().forEachRemaining(names::add);
    names.removeIf(
        name ->
            !name.startsWith(VARIABLE)
                && (!name.startsWith(PROPERTY) || names.contains(Key.variable(name))));
    return names;
  }

  private static boolean isKnown(String name) {
    String plain = name.replaceAll("\\[\\d+]$", "");
    Function<Key, String> spelling = name.startsWith(VARIABLE) ? Key::variable : Key::name;
    return Keys.ALL.stream().map(spelling).anyMatch(plain::equals);
  }

  /** The value stays untold: it may be a secret under a mistyped name. */
  private static String unknown(String name) {
    Function<Key, String> spelling = name.startsWith(VARIABLE) ? Key::variable : Key::name;
    Set<String> known = Keys.ALL.stream().map(spelling).collect(Collectors.toSet());
    String remedy = Likeness.suggest(name, known, "the README's table lists those that there are.");
    return name + " is no key: " + remedy;
  }

  private static void check(Key key, @Nullable ConfigValue set, List<String> faults) {
    String value = set == null ? null : set.getValue();
    if (set == null || value == null || key.form().accepts(value)) {
      return;
    }
    faults.add(
        "%s is \"%s\": it takes %s."
            .formatted(named(key, set), value, key.form().words().replace("`", "")));
  }

  /** As the operator wrote it. */
  private static String named(Key key, ConfigValue set) {
    return String.valueOf(set.getConfigSourceName()).startsWith(EnvConfigSource.NAME)
        ? key.variable()
        : key.name();
  }
}
