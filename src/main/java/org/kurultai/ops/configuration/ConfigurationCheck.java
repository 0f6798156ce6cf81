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
import java.util.regex.Pattern;
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

  /** Of a list's element, its place. */
  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");

  private static final Pattern CLUSTER =
      Pattern.compile(
          "KURULTAI_(\\w+_)?(SERVICE_(HOST|PORT)(_\\w+)?=.*|PORT(_\\d+_(TCP|UDP|SCTP)\\w*=.*|=\\w+://.*))");

  @Override
  public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext configuration) {
    List<String> faults = new ArrayList<>();
    for (String name : names(configuration)) {
      checkName(name, configuration.proceed(name), faults);
    }
    Keys.ALL.forEach(key -> checkValue(key, configuration.proceed(key.name()), faults));
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

  /** The value stays untold: it may be a secret under a mistyped name. */
  private static void checkName(String name, @Nullable ConfigValue set, List<String> faults) {
    Function<Key, String> spelling = isVariable(set) ? Key::variable : Key::name;
    Set<String> known = Keys.ALL.stream().map(spelling).collect(Collectors.toSet());
    if (!known.contains(ELEMENT.matcher(name).replaceFirst("")) && !isOfCluster(name, set)) {
      String remedy = Likeness.suggest(name, known, "the README's table lists all that there are.");
      faults.add(name + " is no key: " + remedy);
    }
  }

  /** Kubernetes tells a pod of each service in its namespace, such as one named kurultai. */
  private static boolean isOfCluster(String name, @Nullable ConfigValue set) {
    return CLUSTER.matcher(name + '=' + (set == null ? "" : set.getValue())).matches();
  }

  private static void checkValue(Key key, @Nullable ConfigValue set, List<String> faults) {
    String value = set == null ? null : set.getValue();
    if (value != null && !key.form().accepts(value)) {
      faults.add(
          "%s is \"%s\": it takes %s."
              .formatted(
                  isVariable(set) ? key.variable() : key.name(),
                  value,
                  key.form().words().replace("`", "")));
    }
  }

  /** Whether it was written as a variable of the environment. */
  private static boolean isVariable(@Nullable ConfigValue set) {
    return set != null
        && String.valueOf(set.getConfigSourceName()).startsWith(EnvConfigSource.NAME);
  }
}
