package id.selaras.indicator.socialisation;

import static id.selaras.indicator.socialisation.SocialisationConfiguration.ACKNOWLEDGEMENTS;
import static id.selaras.indicator.socialisation.SocialisationConfiguration.CAMPAIGNS;

import id.selaras.indicator.Topics;
import id.selaras.indicator.organisation.Employee;
import id.selaras.platform.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Has coverage counted again after everything that may change it. Acknowledgements and campaigns
 * are heard from this service's own topics, so a process that dies after a step has been taken and
 * before it was counted loses nothing.
 */
@Component
class CoverageListener {

  private static final Topic<Employee> EMPLOYEES = new Topic<>(Topics.EMPLOYEE, Employee.class);

  private final CoverageService coverage;

  CoverageListener(CoverageService coverage) {
    this.coverage = coverage;
  }

  @KafkaListener(id = "coverage-campaign", topics = Topics.CAMPAIGN)
  void onCampaign(ConsumerRecord<String, byte[]> record) {
    CampaignEvent campaign = CAMPAIGNS.read(record).body();
    coverage.count(campaign.waveId(), campaign.units()).block();
  }

  @KafkaListener(id = "coverage-acknowledgement", topics = Topics.ACKNOWLEDGEMENT)
  void onAcknowledgement(ConsumerRecord<String, byte[]> record) {
    AcknowledgementEvent step = ACKNOWLEDGEMENTS.read(record).body();
    coverage.progressed(step.waveId(), step.employeeId()).block();
  }

  @KafkaListener(id = "coverage-employee", topics = Topics.EMPLOYEE)
  void onEmployee(ConsumerRecord<String, byte[]> record) {
    coverage.moved(EMPLOYEES.read(record)).block();
  }
}
