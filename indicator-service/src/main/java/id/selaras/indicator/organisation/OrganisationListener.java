package id.selaras.indicator.organisation;

import static id.selaras.indicator.organisation.OrganisationConfiguration.EMPLOYEES;
import static id.selaras.indicator.organisation.OrganisationConfiguration.UNITS;
import static id.selaras.indicator.organisation.OrganisationConfiguration.WAVES;

import id.selaras.indicator.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copies of units, employees and waves. */
@Component
class OrganisationListener {

  private final ReadCopy<Unit> units;
  private final ReadCopy<Employee> employees;
  private final ReadCopy<Wave> waves;

  OrganisationListener(ReadCopy<Unit> units, ReadCopy<Employee> employees, ReadCopy<Wave> waves) {
    this.units = units;
    this.employees = employees;
    this.waves = waves;
  }

  @KafkaListener(id = "indicator-unit", topics = Topics.UNIT)
  void onUnit(ConsumerRecord<String, byte[]> record) {
    Received<Unit> event = UNITS.read(record);
    units.apply(event, event.body()).block();
  }

  @KafkaListener(id = "indicator-employee", topics = Topics.EMPLOYEE)
  void onEmployee(ConsumerRecord<String, byte[]> record) {
    Received<Employee> event = EMPLOYEES.read(record);
    employees.apply(event, event.body()).block();
  }

  @KafkaListener(id = "indicator-wave", topics = Topics.WAVE)
  void onWave(ConsumerRecord<String, byte[]> record) {
    Received<Wave> event = WAVES.read(record);
    waves.apply(event, event.body()).block();
  }
}
