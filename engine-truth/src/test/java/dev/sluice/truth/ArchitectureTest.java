package dev.sluice.truth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** This module measures the library and nothing else of Sluice. */
final class ArchitectureTest {

    private static final JavaClasses TRUTH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sluice.truth");

    @Test
    void itKnowsCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another module",
                        (JavaClass c) -> c.getPackageName().startsWith("dev.sluice.")
                                && !c.getPackageName().startsWith("dev.sluice.core")
                                && !c.getPackageName().startsWith("dev.sluice.truth")))
                .check(TRUTH);
    }

    @Test
    void serversKnowNoMigration() {
        noClasses()
                .that()
                .resideInAPackage("dev.sluice.truth.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.sluice.truth.apply..",
                        "dev.sluice.truth.schema..",
                        "dev.sluice.core.migration..",
                        "dev.sluice.core.catalog..")
                .check(TRUTH);
    }

    @Test
    void whatAppliesMigrationsComparesNothing() {
        noClasses()
                .that()
                .resideInAPackage("dev.sluice.truth.apply..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.sluice.truth.schema..")
                .check(TRUTH);
    }
}
