package id.selaras.appraisal.organisation;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where units and employees are kept, and the topics that carry them. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  static final Topic<UnitEvent> UNITS = new Topic<>(Topics.UNIT, UnitEvent.class);
  static final Topic<EmployeeEvent> EMPLOYEES = new Topic<>(Topics.EMPLOYEE, EmployeeEvent.class);

  @Bean
  AggregateStore<Unit> units(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo, "units", Unit.class, UNITS, unit -> UnitEvent.of(unit.id(), unit.state()))
        .unique("code")
        .index("kind", "code")
        .index("parentId", "code");
  }

  @Bean
  AggregateStore<Employee> employees(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "employees",
            Employee.class,
            EMPLOYEES,
            employee -> EmployeeEvent.of(employee.id(), employee.state()))
        .unique("account")
        .index("appraiserId")
        .index("unitId", "name")
        .index("name");
  }

  @Bean
  AggregateStore<NumberedPerson> numberedPeople(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "numbered-people", NumberedPerson.class);
  }

  @Bean
  PersonNumbers personNumbers(@Value("${selaras.person-secret}") String secret) {
    return new PersonNumbers(secret);
  }
}
