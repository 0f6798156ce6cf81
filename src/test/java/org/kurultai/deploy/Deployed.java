package org.kurultai.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that goes into a cluster together: as it stands in files, and as overlays render where
 * kubectl is installed.
 */
public record Deployed(String way, List<Manifest> manifests) {

  private static final Deployed IN_FILES = new Deployed("files", Folder.manifests());

  /** Each way to deploy that can be looked at here. */
  static Stream<Deployed> everyWay() {
    Stream<Deployed> rendered =
        Kubectl.lacking().isPresent()
            ? Stream.empty()
            : Kubectl.OVERLAYS.stream().map(it -> new Deployed(it, Kubectl.rendered(it)));
    return Stream.concat(Stream.of(inFiles()), rendered);
  }

  /** The files, which can be looked at everywhere. */
  public static Deployed inFiles() {
    return IN_FILES;
  }

  <T> List<T> all(Class<T> model) {
    return manifests.stream()
        .map(Manifest::model)
        .filter(model::isInstance)
        .map(model::cast)
        .toList();
  }

  /** The one object of its kind. */
  public <T> T only(Class<T> model) {
    List<T> all = all(model);
    if (all.size() != 1) {
      throw new IllegalStateException(all.size() + " of " + model.getSimpleName() + " in " + way);
    }
    return all.get(0);
  }

  /** The object of that name; one that a kustomization makes has a hash behind it. */
  <T> T named(String name, Class<T> model) {
    return manifests.stream()
        .filter(it -> model.isInstance(it.model()) && it.name().matches(name + "(-[a-z0-9]{10})?"))
        .map(it -> model.cast(it.model()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + way));
  }

  Map<String, String> settings(String name) {
    return named(name, ConfigMap.class).getData();
  }

  PodTemplateSpec servingPod() {
    return only(Deployment.class).getSpec().getTemplate();
  }

  PodTemplateSpec importingPod() {
    return only(Job.class).getSpec().getTemplate();
  }

  /** Every pod that is described here; those of Postgres its operator makes. */
  List<PodTemplateSpec> pods() {
    return List.of(servingPod(), importingPod());
  }

  @Override
  public String toString() {
    return way;
  }
}
