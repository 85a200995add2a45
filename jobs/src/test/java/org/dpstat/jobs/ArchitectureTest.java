package org.dpstat.jobs;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The dependency diagram of docs/architecture.md. Arrows point one way. */
@AnalyzeClasses(packages = "org.dpstat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule modules =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schemas")
          .definedBy("org.dpstat.schemas..")
          .layer("warehouse")
          .definedBy("org.dpstat.warehouse..")
          .layer("sample-inputs")
          .definedBy("org.dpstat.samples..")
          .layer("jobs")
          .definedBy("org.dpstat.jobs..")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("warehouse")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("sample-inputs")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("schemas")
          .mayOnlyBeAccessedByLayers("warehouse", "sample-inputs", "jobs");

  @ArchTest
  static final ArchRule roomsOfTheWarehouse =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("store")
          .definedBy("..warehouse.store..")
          .layer("delivery")
          .definedBy("..warehouse.delivery..")
          .layer("received")
          .definedBy("..warehouse.received..")
          .layer("identity")
          .definedBy("..warehouse.identity..")
          .layer("linkage")
          .definedBy("..warehouse.linkage..")
          .layer("state")
          .definedBy("..warehouse.state..")
          .layer("intake")
          .definedBy("..warehouse.intake..")
          .layer("model")
          .definedBy("..warehouse.model..")
          .layer("relation")
          .definedBy("..warehouse.relation..")
          .layer("sql")
          .definedBy("..warehouse.sql..")
          .layer("run")
          .definedBy("..warehouse.run..")
          .whereLayer("run")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("sql")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("relation")
          .mayOnlyBeAccessedByLayers("run")
          .whereLayer("linkage")
          .mayOnlyBeAccessedByLayers("relation", "run")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("relation", "run", "sql")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("model", "relation", "run")
          .whereLayer("state")
          .mayOnlyBeAccessedByLayers("intake", "model", "relation", "run", "sql");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.dpstat.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule schemasKnowNoEngine =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAPackage("org.dpstat.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache..", "org.springframework..");

  @ArchTest
  static final ArchRule onlyJobsKnowSpring =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("org.dpstat.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule answeringNeedsNoSpring =
      ArchRuleDefinition.noClasses()
          .that()
          .haveSimpleNameContaining("Sql")
          .or()
          .haveSimpleName("TablesCommand")
          .or()
          .haveSimpleName("DescribeCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");
}
