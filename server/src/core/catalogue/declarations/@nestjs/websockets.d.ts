export function SubscribeMessage(message?: any): MethodDecorator;
export function WebSocketGateway(...parameters: any[]): ClassDecorator;
export function WebSocketServer(): PropertyDecorator;
export function MessageBody(...parameters: any[]): ParameterDecorator;
export function ConnectedSocket(): ParameterDecorator;
export interface OnGatewayInit<T = any> {
  afterInit(server: T): any;
}
export interface OnGatewayConnection<T = any> {
  handleConnection(client: T, ...rest: any[]): any;
}
export interface OnGatewayDisconnect<T = any> {
  handleDisconnect(client: T): any;
}
export class WsException extends Error {}
