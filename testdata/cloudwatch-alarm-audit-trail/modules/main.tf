module "trail" {
  source = "./trail"
}

module "alarms" {
  source    = "./alarms"
  for_each  = { cloudtrail = "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}", config = "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}" }
  name      = each.key
  pattern   = each.value
  log_group = module.trail.log_group
}
