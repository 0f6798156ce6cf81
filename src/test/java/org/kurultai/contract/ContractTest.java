package org.kurultai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the API is to be: the contract is a copy of the design ground's schema.graphql. */
@QuarkusTest
class ContractTest {

  @Test
  void the_served_schema_keeps_the_contract() throws IOException {
    assertThat(new Comparison(Schemas.contract(), Schemas.served(), Set.of()).breaks()).isEmpty();
  }
}
