package org.kurultai.deploy;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * What {@code deploy} uses of CloudNativePG's objects, field by field as its API reference has them
 * (1.26 and later) and that of its Barman Cloud plugin; for these no library of models is
 * published.
 */
final class CloudNativePg {

  private CloudNativePg() {}

  record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

  record ClusterSpec(
      int instances,
      CatalogReference imageCatalogRef,
      Bootstrap bootstrap,
      Managed managed,
      PostgresConfiguration postgresql,
      Affinity affinity,
      Storage storage,
      Storage walStorage,
      ResourceRequirements resources,
      List<Plugin> plugins) {}

  record CatalogReference(String apiGroup, String kind, String name, int major) {}

  record Bootstrap(InitDb initdb) {}

  record InitDb(
      String database, String owner, Reference secret, String encoding, boolean dataChecksums) {}

  record Managed(List<Role> roles) {}

  record Role(
      String name,
      String ensure,
      boolean login,
      boolean superuser,
      boolean createdb,
      boolean createrole,
      boolean replication,
      Reference passwordSecret) {}

  record PostgresConfiguration(Map<String, String> parameters, Synchronous synchronous) {}

  record Synchronous(String method, int number, String dataDurability) {}

  record Affinity(boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

  record Storage(String size) {}

  record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

  record ScheduledBackup(
      String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec) {}

  record ScheduledBackupSpec(
      String schedule,
      boolean immediate,
      String backupOwnerReference,
      Reference cluster,
      String method,
      Reference pluginConfiguration) {}

  record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec) {}

  record ObjectStoreSpec(String retentionPolicy, StoreConfiguration configuration) {}

  record StoreConfiguration(
      String destinationPath, S3Credentials s3Credentials, Compression wal, Compression data) {}

  record S3Credentials(SecretKey accessKeyId, SecretKey secretAccessKey) {}

  record SecretKey(String name, String key) {}

  record Compression(String compression) {}

  record Reference(String name) {}
}
