package org.kurultai.graphql.limit;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.FieldPlan.Count;
import org.kurultai.graphql.limit.MergedFields.Group;
import org.kurultai.graphql.limit.MergedFields.Occurrence;

/**
 * Plans the cost of the operations of one document, which is valid, and whose fragments spread out
 * to few fields ({@link DocumentShape}).
 */
final class CostPlanner {

  private static final Count ONE = any -> 1;

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;

  CostPlanner(GraphQLSchema schema, Document document) {
    this.schema = schema;
    this.fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
  }

  CostPlan plan(OperationDefinition operation) {
    GraphQLType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    MergedFields fields = new MergedFields(schema, fragments);
    Set<String> all = fields.objectsOf(Objects.requireNonNull(root));
    fields.add(operation.getSelectionSet(), root, all, List.of());
    return selection(fields, all, "", null);
  }

  /**
   * @param all the names of the object types that the selection is made on
   * @param page the size of the page, where the selection is made on a connection
   */
  private CostPlan selection(
      MergedFields fields, Set<String> all, String path, @Nullable Count page) {
    List<Entry<Group, FieldPlan>> plans =
        fields.groups().entrySet().stream()
            .map(it -> Map.entry(it.getKey(), field(it.getValue(), path, page)))
            .toList();
    List<List<FieldPlan>> alternatives =
        plans.stream().allMatch(plan -> plan.getKey().types().equals(all))
            ? List.of()
            : all.stream().map(type -> ofOnly(type, plans, all)).toList();
    return new CostPlan(
        plans.stream()
            .filter(plan -> plan.getKey().types().equals(all))
            .map(Entry::getValue)
            .toList(),
        alternatives);
  }

  private static List<FieldPlan> ofOnly(
      String type, List<Entry<Group, FieldPlan>> plans, Set<String> all) {
    return plans.stream()
        .filter(plan -> plan.getKey().types().contains(type))
        .filter(plan -> !plan.getKey().types().equals(all))
        .map(Entry::getValue)
        .toList();
  }

  private FieldPlan field(List<Occurrence> occurrences, String around, @Nullable Count page) {
    Occurrence first = occurrences.get(0);
    GraphQLFieldDefinition definition = first.definition();
    String path = around + (around.isEmpty() ? "" : ".") + first.field().getResultKey();
    Count ownPage = isConnection(definition) ? Counts.page(first.field(), path) : null;
    Count count = ONE;
    if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
      count = page != null ? page : Counts.list(first.field(), definition, path);
    } else if (ownPage != null) {
      count = Counts.connection(ownPage);
    }
    return new FieldPlan(
        first.field(),
        path,
        occurrences.stream().map(Occurrence::conditions).toList(),
        count,
        within(occurrences, path, ownPage));
  }

  private CostPlan within(List<Occurrence> occurrences, String path, @Nullable Count page) {
    MergedFields fields = new MergedFields(schema, fragments);
    Set<String> all = new HashSet<>(fields.objectsOf(typeOf(occurrences.get(0))));
    for (Occurrence occurrence : occurrences) {
      all.retainAll(fields.objectsOf(typeOf(occurrence)));
    }
    for (Occurrence occurrence : occurrences) {
      fields.add(
          Objects.requireNonNull(occurrence.field().getSelectionSet()),
          typeOf(occurrence),
          all,
          occurrences.size() == 1 ? List.of() : occurrence.conditions());
    }
    return selection(fields, all, path, page);
  }

  private static GraphQLType typeOf(Occurrence occurrence) {
    return GraphQLTypeUtil.unwrapAll(occurrence.definition().getType());
  }

  private static boolean isConnection(GraphQLFieldDefinition definition) {
    return definition.getArgument("first") != null && definition.getArgument("after") != null;
  }
}
