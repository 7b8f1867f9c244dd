package id.selaras.appraisal.socialisation;

import static id.selaras.appraisal.socialisation.SocialisationConfiguration.ACKNOWLEDGEMENTS;
import static id.selaras.appraisal.socialisation.SocialisationConfiguration.CAMPAIGNS;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copies of campaigns and acknowledgements. */
@Component
class SocialisationListener {

  private final ReadCopy<Campaign> campaigns;
  private final ReadCopy<Acknowledgement> acknowledgements;

  SocialisationListener(ReadCopy<Campaign> campaigns, ReadCopy<Acknowledgement> acknowledgements) {
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
  }

  @KafkaListener(id = "campaign", topics = Topics.CAMPAIGN)
  void onCampaign(ConsumerRecord<String, byte[]> record) {
    Received<Campaign> event = CAMPAIGNS.read(record);
    campaigns.apply(event, event.body()).block();
  }

  @KafkaListener(id = "acknowledgement", topics = Topics.ACKNOWLEDGEMENT)
  void onAcknowledgement(ConsumerRecord<String, byte[]> record) {
    Received<Acknowledgement> event = ACKNOWLEDGEMENTS.read(record);
    acknowledgements.apply(event, event.body()).block();
  }
}
