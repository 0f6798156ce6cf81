package org.kurultai.state;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The states in Postgres. */
@ApplicationScoped
public class StateStore implements NodeSource {

  private static final Scope ALL = new Scope("state s", "s", "s.code", null);

  private final Loader<String, State> byCode;
  private final Loader<String, List<LocalizedName>> names;
  private final Listing<State> listing;

  StateStore(Statements statements) {
    byCode =
        Reads.one(
            statements,
            "select " + State.COLUMNS + " from state s where s.code = any($1)",
            State::read,
            State::code);
    names =
        Reads.many(
            statements,
            """
            select n.state_code, n.language, n.name
            from state_name n
            where n.state_code = any($1)
            order by n.state_code, n.language""",
            row -> new LocalizedName(row.text(), row.text()));
    listing =
        new Listing<>(
            statements,
            new SelectList(State.COLUMNS, "s.code")
                .serving("capital", "s.capital_latitude", "s.capital_longitude"),
            State::read);
  }

  /** States by code. */
  public Loader<String, State> byCode() {
    return byCode;
  }

  /** The names of a state, by its code. */
  Loader<String, List<LocalizedName>> names() {
    return names;
  }

  CompletableFuture<Page<State>> page(Where where, Window window) {
    return listing.page(ALL, where, window);
  }

  @Override
  public String type() {
    return "State";
  }

  @Override
  public CompletableFuture<State> node(String key) {
    return byCode.load(key);
  }
}
